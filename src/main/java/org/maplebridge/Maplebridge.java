package org.maplebridge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the petition and escalation platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Maplebridge {

    public static void main(String[] arguments) {
        SpringApplication.run(Maplebridge.class, arguments);
    }
}
