package org.beian.remedy.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.remedy.service.ServiceScene.TODAY;

import jakarta.inject.Inject;
import org.beian.enforcement.blacklist.BlacklistDecision;
import org.beian.enforcement.blacklist.BlacklistProposal;
import org.beian.enforcement.blacklist.BlacklistProposing;
import org.beian.enforcement.blacklist.BlacklistReading;
import org.beian.filing.blacklist.BasisKind;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Clause;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Test of an entry of the blacklist whose letter is attacked by its party. */
@DatabaseTest
@Clause({"B5", "6.4"})
class RevokedBlacklistingTest extends RemedyAgainstCancellation {

    @Inject BlacklistProposing proposing;
    @Inject BlacklistDecision decision;
    @Inject BlacklistReading blacklist;

    @Test
    void isLiftedAndItsPartyReadsTheRemedy() {
        cancelled().filedBySponsor();
        cancelled().asReviewer("blacklister-1", Province.BEIJING);
        Long id =
                proposing
                        .propose(
                                new BlacklistProposal(
                                        BlacklistKind.DOMAIN,
                                        cancelled().domain(),
                                        "示例：拒不执行",
                                        new BlacklistBasis(
                                                BasisKind.JUDGMENT, "（2026）京01行初1号", COURT),
                                        TODAY.plusDays(90)))
                        .id();
        cancelled().asReviewer();
        decision.approve(id, blacklist.show(id).version(), "示例：同意");
        Long remedy =
                desk.open(
                        scene.letterOf("BLACKLIST", id.toString()),
                        RemedyKind.LAWSUIT,
                        TODAY,
                        COURT);
        cancelled().asSponsor();
        assertThat(one(remedy).id()).isEqualTo(remedy);

        decided(remedy, RemedyState.REVOKED);

        assertThat(blacklist.show(id).state()).isEqualTo(BlacklistState.LIFTED);
        assertThat(blacklist.history(id).get(0).act()).isEqualTo("LIFT_BY_REMEDY");
    }
}
