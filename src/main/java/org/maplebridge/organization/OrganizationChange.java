package org.maplebridge.organization;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody changed in the organization.
 *
 * @param staff whether it changed a person, otherwise a unit
 * @param subject the unit by its name, or the person by name and username
 * @param changedBy the name of who did it
 * @param sentences what changed, in Chinese, without telephone numbers
 */
record OrganizationChange(
        long id, boolean staff, String subject, String changedBy, Instant changedAt, List<String> sentences) {}
