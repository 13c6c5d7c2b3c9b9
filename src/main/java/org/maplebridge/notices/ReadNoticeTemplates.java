package org.maplebridge.notices;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Shows administrators the texts in force, with sample values and in how many parts they go out as SMS. Refuses all others. */
@Service
public class ReadNoticeTemplates {

    /**
     * A text as it will be read.
     *
     * @param sms with the signature before it
     * @param parts in how many parts it is sent as SMS
     */
    public record Preview(String subject, String text, String sms, int length, int parts) {}

    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final NoticeSettings settings;

    ReadNoticeTemplates(NoticeTemplates templates, NoticeValues values, NoticeSettings settings) {
        this.templates = templates;
        this.values = values;
        this.settings = settings;
    }

    /** One of each kind, in the order of the kinds. */
    public List<NoticeTemplate> all(StaffMember caller) {
        AdministratorsOnly.check(caller);
        NoticeTemplates.Book book = templates.book();
        return Arrays.stream(NoticeKind.values())
                .map(kind -> book.newestFirst().get(kind).get(0))
                .toList();
    }

    public NoticeTemplate one(String kind, StaffMember caller) {
        AdministratorsOnly.check(caller);
        return templates.inForce(kind(kind));
    }

    /** Every version there was, the newest first. */
    public List<NoticeTemplate> versions(String kind, StaffMember caller) {
        AdministratorsOnly.check(caller);
        return templates.versions(kind(kind));
    }

    /** How a text would be read; it need not be in force, but must be one that can be. */
    public Preview preview(NoticeKind kind, String subject, String text, StaffMember caller) {
        AdministratorsOnly.check(caller);
        Wording.refuseFaults(kind, subject, text);
        String filled = Wording.fill(text, values.samples());
        String sms = settings.sms().signature() + filled;
        return new Preview(Wording.line(subject, values.samples()), filled, sms, sms.length(), Wording.parts(sms));
    }

    public static NoticeKind kind(String name) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("notice-kind-unknown", name));
    }
}
