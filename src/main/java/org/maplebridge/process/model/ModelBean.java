package org.maplebridge.process.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** A bean that models may name in their expressions. No other bean can be reached from a model. */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {

    /** Variables that the step cannot do without. */
    String[] needs() default {};

    /** Instants that the step gives, to whatever follows it. */
    String[] gives() default {};

    /** Instants that the step gives to what follows in the same transaction; they are not stored. */
    String[] givesAtOnce() default {};

    /** Whether the step drops the variables that the platform does not know: those of forms and models of one's own. */
    boolean forgets() default false;

    /** Whether filters of Tasklist may name it, too. They are computed for whoever looks at them. */
    boolean inFilters() default false;
}
