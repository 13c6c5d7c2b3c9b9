package org.maplebridge.organization;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody changed in the organization.
 *
 * @param staff whether it changed a person, otherwise a unit
 * @param sentences what changed, in Chinese, without telephone numbers
 */
public record OrganizationChange(
        long id, boolean staff, String subject, String changedBy, Instant changedAt, List<String> sentences) {}
