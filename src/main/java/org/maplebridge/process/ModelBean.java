package org.maplebridge.process;

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

    /** Whether filters of Tasklist may name it, too. They are computed for whoever looks at them. */
    boolean inFilters() default false;
}
