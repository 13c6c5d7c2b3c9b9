package org.maplebridge.process.identity;

import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.SaltGenerator;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;

/** A password ready to be stored as the engine stores it. Made outside a command, so that many are made at once. */
record PasswordHash(String salt, String hash) {

    static PasswordHash of(String password, SaltGenerator salts, PasswordManager manager) {
        String salt = salts.generateSalt();
        return new PasswordHash(salt, manager.encrypt(EncryptionUtil.saltPassword(password, salt)));
    }
}
