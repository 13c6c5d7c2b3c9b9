package org.maplebridge.petition;

import org.maplebridge.secrecy.Vault;
import org.springframework.stereotype.Component;

/**
 * Texts about petitions as they are stored: those of secret petitions are closed (Reg. art. 30, 46), all others are
 * stored as they are. Whatever keeps words of people about a petition in a table of its own asks here.
 */
@Component
public class SecretTexts {

    private final Petitions petitions;
    private final Vault vault;

    SecretTexts(Petitions petitions, Vault vault) {
        this.petitions = petitions;
        this.vault = vault;
    }

    /** In a transaction that has the petition already, this asks the database nothing. */
    public String closed(String receiptNumber, String text) {
        return text == null ? null : closed(petitions.get(receiptNumber), text);
    }

    public String closed(Petition petition, String text) {
        return petition.secret() ? vault.close(text) : text;
    }

    /** Whatever the petition is: for what opens something, or tells where somebody lives who is not of the petition. */
    public String closedWherePossible(String text) {
        return vault.ready() ? vault.close(text) : text;
    }

    public String opened(String stored) {
        return vault.open(stored);
    }
}
