package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** A registrar adds a petitioner who was not written down when the matter was filed (Reg. art. 19). */
@Service
public class CompletePetitioners {

    private final PetitionTexts texts;

    CompletePetitioners(PetitionTexts texts) {
        this.texts = texts;
    }

    /** @param typedPhone what a form leaves blank is none */
    public void complete(Petition petition, String name, String typedPhone, Petition.Act act) {
        String phone = typedPhone == null || typedPhone.isBlank() ? null : typedPhone.strip();
        List<FieldError> errors = new ArrayList<>();
        PetitionInputCheck.nameAndPhone(errors, "#/petitionerName", name, "#/petitionerPhone", phone);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        texts.addPetitioner(petition, new Petitioner(name.strip(), phone, null, null, true));
        petition.acceptance().completed(act);
    }
}
