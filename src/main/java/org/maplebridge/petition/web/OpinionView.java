package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.maplebridge.petition.Opinion;

/** The written opinion as everybody reads it who may read the reply. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionView(
        String conclusion,
        String conclusionLabel,
        String facts,
        String reasons,
        String legalBasis,
        List<Opinion.Item> items) {

    static OpinionView of(Opinion opinion) {
        return opinion == null
                ? null
                : new OpinionView(
                        opinion.conclusion().name(),
                        opinion.conclusion().label(),
                        opinion.facts(),
                        opinion.reasons(),
                        opinion.legalBasis(),
                        opinion.items());
    }
}
