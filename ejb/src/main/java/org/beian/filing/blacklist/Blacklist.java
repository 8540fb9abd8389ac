package org.beian.filing.blacklist;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.DocumentKey;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.Province;
import org.beian.value.VisibleText;

/** Blacklist of the bureaus: subjects and domains for which no filing is accepted (6.4). */
@Stateless
public class Blacklist {

    private static final int MOST = 500;

    @Inject BlacklistRepository entries;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Bars a subject or a domain from today on, in the whole country.
     *
     * @param entry document number, or domain in any spelling
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} when entry or reason is
     *     not valid
     * @throws RequestRejected {@link FilingRefusal#BLACKLISTED_ALREADY} when an entry in force bars
     *     it already
     */
    @Clause("6.4")
    @RolesAllowed(REVIEWER)
    public BlacklistEntry add(BlacklistKind kind, String entry, String reason) {
        String canonical = canonical(kind, entry);
        requireReason(reason);
        LocalDate today = Shanghai.date(clock.instant());
        if (entries.bars(kind, canonical, today)) {
            throw FilingRefusal.BLACKLISTED_ALREADY.of(canonical);
        }
        BlacklistEntry added =
                new BlacklistEntry(kind, canonical, province(), reason.strip(), today);
        entries.add(added);
        history.write(added, new Act("BAR", null, "IN_FORCE", reason.strip(), "6.4"));
        return added;
    }

    /**
     * Lifts an entry of the caller's bureau: it no longer bars anybody, and today is recorded as
     * its last day.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} when the bureau has no
     *     such entry in force, or the reason is not valid
     */
    @Clause("6.4")
    @RolesAllowed(REVIEWER)
    public void lift(Long id, String reason) {
        requireReason(reason);
        LocalDate today = Shanghai.date(clock.instant());
        BlacklistEntry entry =
                entries.find(id)
                        .filter(found -> found.province() == province() && found.validTo() == null)
                        .orElseThrow(() -> FilingRefusal.BLACKLIST_ENTRY_INVALID.of("id"));
        entry.lift(today);
        history.write(entry, new Act("LIFT", "IN_FORCE", "LIFTED", reason.strip(), "6.4"));
    }

    /** Entries of the caller's bureau, the newest first. */
    @Clause("6.4")
    @RolesAllowed({REVIEWER, CLERK})
    public List<BlacklistEntry> list(long before, int limit) {
        return entries.keptBy(province().regionCode(), before, Math.max(1, Math.min(limit, MOST)));
    }

    private static void requireReason(String reason) {
        if (reason == null
                || reason.strip().length() < 4
                || reason.length() > 1000
                || !VisibleText.isLines(reason)) {
            throw FilingRefusal.BLACKLIST_ENTRY_INVALID.of("reason");
        }
    }

    private static String canonical(BlacklistKind kind, String entry) {
        if (entry == null
                || entry.isBlank()
                || entry.length() > 255
                || !VisibleText.isLine(entry)) {
            throw FilingRefusal.BLACKLIST_ENTRY_INVALID.of("entry");
        }
        try {
            return kind == BlacklistKind.DOMAIN
                    ? DomainName.parse(entry).toString()
                    : DocumentKey.canonical(entry);
        } catch (InvalidValue e) {
            throw FilingRefusal.BLACKLIST_ENTRY_INVALID.of(e.code());
        }
    }

    private Province province() {
        return callers.current()
                .ownProvince()
                .orElseThrow(() -> FilingRefusal.BLACKLIST_ENTRY_INVALID.of("province"));
    }
}
