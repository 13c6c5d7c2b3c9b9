package org.maplebridge;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the petition and escalation platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Maplebridge {

    public static void main(String[] arguments) {
        SpringApplication.run(Maplebridge.class, arguments);
    }

    /**
     * From here on no part is declared any more, so what fits where is remembered. Otherwise it is looked for anew, among
     * all parts, for everything that is made together with the web server, which is most: a twelfth of the start.
     */
    @Bean
    static BeanFactoryPostProcessor partsAreComplete() {
        return ConfigurableListableBeanFactory::freezeConfiguration;
    }
}
