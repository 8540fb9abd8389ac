package org.beian.ipregister.unit;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.document.Upload;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.record.IpFactsReader;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/** Filing of a unit's rules for managing its addresses, which its supervisor can read (9.4). */
@Stateless
public class IpManagementRules {

    private static final int MOST = 100;

    @Inject Upload upload;
    @Inject Attachments attachments;
    @Inject IpFactsReader facts;
    @Inject IpUnitReaders readers;
    @Inject Callers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * One version of a unit's rules.
     *
     * @param number from 1
     */
    public record Filed(int number, String fileName, int bytes, Instant filedAt) {}

    /**
     * Files the unit's rules; what was on file stays as an older version.
     *
     * @param fileName as the unit calls it
     * @param content a PDF
     * @return the number of the version
     * @throws org.beian.document.AttachmentRefused when it is no PDF, or one with active content
     * @throws RequestRejected {@link IpRefusal#NOT_AN_IP_UNIT} when the unit files no addresses
     */
    @RolesAllowed(IP_UNIT)
    @Clause("9.4")
    public int file(String fileName, byte[] content) {
        Caller caller = callers.current();
        facts.requireFilingUnit(caller.unitId());
        AttachmentInfo kept = upload.keepPdf(fileName, content);
        // the unit's row lets one version at a time find its number
        em.find(Unit.class, caller.unitId(), LockModeType.PESSIMISTIC_WRITE);
        int number = versions(caller.unitId(), 1).stream().mapToInt(Filed::number).sum() + 1;
        NativeQuery.of(
                        em,
                        """
                        insert into ip_management_rules
                          (unit_id, version_number, attachment_id, filed_at, filed_by)
                        values (?, ?, ?, ?, ?)""",
                        caller.unitId(),
                        number,
                        kept.id(),
                        clock.instant(),
                        caller.username())
                .executeUpdate();
        return number;
    }

    /**
     * The versions on file, newest first, at most 100.
     *
     * @throws RequestRejected {@link IpRefusal#IP_RULES_NOT_FOUND} when the caller is neither the
     *     unit, nor its headquarters, nor who supervises it, nor the ministry
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause("9.4")
    public List<Filed> versions(Long unitId) {
        requireReadable(unitId);
        return versions(unitId, MOST);
    }

    /**
     * The document of one version.
     *
     * @throws RequestRejected {@link IpRefusal#IP_RULES_NOT_FOUND} also as {@link #versions}
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause("9.4")
    public Attachment document(Long unitId, int number) {
        requireReadable(unitId);
        List<?> found =
                em.createNativeQuery(
                                """
                                select attachment_id from ip_management_rules
                                where unit_id = ? and version_number = ?""")
                        .setParameter(1, unitId)
                        .setParameter(2, number)
                        .getResultList();
        return found.stream()
                .findFirst()
                .flatMap(id -> attachments.content((String) id))
                .orElseThrow(IpRefusal.IP_RULES_NOT_FOUND::of);
    }

    private List<Filed> versions(Long unitId, int most) {
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select r.version_number, a.file_name, a.size_bytes, r.filed_at
                        from ip_management_rules r join attachment a on a.id = r.attachment_id
                        where r.unit_id = ? order by r.version_number desc""",
                        unitId);
        return ResultRecords.of(query.setMaxResults(most), Filed.class);
    }

    private void requireReadable(Long unitId) {
        if (!readers.mayRead(unitId)) {
            throw IpRefusal.IP_RULES_NOT_FOUND.of();
        }
    }
}
