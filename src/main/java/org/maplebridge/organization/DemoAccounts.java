package org.maplebridge.organization;

import org.springframework.stereotype.Component;

/** Whether anybody can still log in with the password of the demo county: a warning sign outside a demo. */
@Component
public class DemoAccounts {

    private final StaffRegister register;

    DemoAccounts(StaffRegister register) {
        this.register = register;
    }

    public boolean exist() {
        return register.demoAccountsExist();
    }
}
