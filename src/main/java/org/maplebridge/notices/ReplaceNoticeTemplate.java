package org.maplebridge.notices;

import java.time.Clock;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts an administrator's text in force for the notices to come. Refuses one that is empty, names a place that nobody
 * fills, or is too long for the parts that an SMS may have.
 */
@Service
public class ReplaceNoticeTemplate {

    private final NoticeTemplates templates;
    private final ReadNoticeTemplates read;
    private final NoticeSettings settings;
    private final Clock time;

    ReplaceNoticeTemplate(NoticeTemplates templates, ReadNoticeTemplates read, NoticeSettings settings, Clock time) {
        this.templates = templates;
        this.read = read;
        this.settings = settings;
        this.time = time;
    }

    @Transactional
    public NoticeTemplate replace(NoticeKind kind, String subject, String text, StaffMember caller) {
        AdministratorsOnly.check(caller);
        ReadNoticeTemplates.Preview preview = read.preview(kind, subject, text, caller);
        if (kind.audience() != NoticeKind.Audience.STAFF
                && preview.parts() > settings.sms().mostParts()) {
            throw Refusal.invalid(new FieldError(
                    "#/text",
                    "notice-too-long",
                    preview.length(),
                    preview.parts(),
                    settings.sms().mostParts()));
        }
        templates.add(kind, subject.strip(), text.strip(), caller.username(), time.instant());
        return templates.inForce(kind);
    }
}
