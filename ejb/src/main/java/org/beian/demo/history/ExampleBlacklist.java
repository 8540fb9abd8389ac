package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.enforcement.blacklist.BlacklistDecision;
import org.beian.enforcement.blacklist.BlacklistProposal;
import org.beian.enforcement.blacklist.BlacklistProposing;
import org.beian.enforcement.blacklist.BlacklistReading;
import org.beian.enforcement.dossier.CaseLine;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Shanghai;
import org.beian.value.UnifiedSocialCreditCode;

/**
 * Entries of the blacklist by Beijing's bureau: the domain of a website that it closed, on the
 * case, and a subject on a judgment, which a second person has to approve.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleBlacklist {

    private static final String CLERK = ExampleCases.CLERK;
    private static final String HEAD = "reviewer-bj";
    private static final int DAYS = 365;
    private static final String DOCUMENT =
            UnifiedSocialCreditCode.completed("9111010890000999").toString();

    @Inject ExampleCases cases;
    @Inject BlacklistRepository entries;
    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Bars the domain of the closed website, unless it is done. */
    public void bar() {
        String domain = ExampleFiling.ELSEWHERE.domain();
        if (isThere(BlacklistKind.DOMAIN, domain, BlacklistState.IN_FORCE)) {
            return;
        }
        cases.found(ExampleEnforcement.CLOSED)
                .map(CaseLine::number)
                .map(number -> new BlacklistBasis(BasisKind.CASE, number, null))
                .ifPresent(
                        basis ->
                                approve(
                                        propose(
                                                BlacklistKind.DOMAIN,
                                                domain,
                                                "未经前置审批发布须经批准的信息，已责令关闭（示例）。",
                                                basis)));
    }

    /** Proposes a subject, unless it is done. */
    public void propose() {
        if (!isThere(BlacklistKind.SUBJECT, DOCUMENT, BlacklistState.PROPOSED)) {
            propose(
                    BlacklistKind.SUBJECT,
                    DOCUMENT,
                    "多次提交虚假备案材料（示例）。",
                    new BlacklistBasis(BasisKind.JUDGMENT, "（2026）京示例行初1号", "北京市示例区人民法院（示例）"));
        }
    }

    private boolean isThere(BlacklistKind kind, String entry, BlacklistState state) {
        return !entries.of(kind, entry, state).isEmpty();
    }

    private Long propose(BlacklistKind kind, String entry, String reason, BlacklistBasis basis) {
        BlacklistProposal proposal =
                new BlacklistProposal(
                        kind, entry, reason, basis, Shanghai.date(clock.instant()).plusDays(DAYS));
        return procedures.as(CLERK, BlacklistProposing.class, own -> own.propose(proposal)).id();
    }

    private void approve(Long id) {
        int version = procedures.as(HEAD, BlacklistReading.class, own -> own.show(id)).version();
        procedures.act(
                HEAD, BlacklistDecision.class, own -> own.approve(id, version, "依据充分，同意列入（示例）。"));
    }
}
