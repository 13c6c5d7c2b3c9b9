package org.maplebridge.handling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code maplebridge.opinion.*}
 *
 * @param full whether every claim is answered with facts, reasons and legal basis (Reg. art. 32); else a reply alone
 *     answers one with a single request
 * @param basis what the letter names as the legal basis where a reply alone answers
 */
@ConfigurationProperties("maplebridge.opinion")
record OpinionSettings(
        @DefaultValue("false") boolean full,
        @DefaultValue("《信访工作条例》第三十一条、第三十二条") String basis) {}
