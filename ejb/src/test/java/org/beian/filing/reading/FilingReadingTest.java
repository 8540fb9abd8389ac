package org.beian.filing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.mandate.EntrustedScene;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.review.FilingReview;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of an application as provider and sponsor read it (12.2, principle 3). */
@DatabaseTest
class FilingReadingTest {

    private static final String MOBILE = "/subject/responsible/mobile";

    @Inject EntrustedScene scene;
    @Inject FilingReading reading;
    @Inject Entrustment entrustment;
    @Inject FilingReview review;

    @Test
    @Clause("12.2")
    void showsProviderAndSponsorTheSameWithPersonalDataMasked() {
        String id = scene.entrusted();
        FilingView view = reading.open(id);

        assertThat(view.subjectName()).isEqualTo(scene.filing().at("/subject/name"));
        assertThat(view.attachments()).hasSize(2);
        assertThat(view.toString())
                .contains(scene.filing().at("/subject/document/number"))
                .doesNotContain(scene.filing().at(MOBILE));
        scene.asSponsor();
        assertThat(reading.open(id).sections()).isEqualTo(view.sections());
    }

    @Test
    @Clause("3")
    void showsOneMaskedValueForAReasonThatIsLogged() {
        String id = scene.entrusted();

        assertThat(reading.unmask(id, MOBILE, "  电话核实负责人 ")).isEqualTo(scene.filing().at(MOBILE));
        assertThat(
                        scene.read(
                                "select reason from read_log where case_type = 'FILING' and case_id = ?",
                                Long.valueOf(id)))
                .isEqualTo(List.of("电话核实负责人"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  查 ", "电话\u202E核实"})
    void refusesToUnmaskWithoutAReason(String reason) {
        String id = scene.entrusted();

        assertThatThrownBy(() -> reading.unmask(id, MOBILE, reason))
                .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
    }

    @Test
    void refusesToUnmaskWhatIsNotMasked() {
        String id = scene.entrusted();

        assertThatThrownBy(() -> reading.unmask(id, "/subject/name", "电话核实"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> reading.unmask(id, "", "电话核实"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    void givesTheAttachmentsThatTheApplicationNamesOnly() {
        String id = scene.entrusted();
        String named = scene.filing().at("/attachments/0/id");

        assertThat(reading.attachment(id, named).mediaType()).isEqualTo("application/pdf");
        assertThat(
                        scene.read(
                                "select basis from read_log where case_type = 'FILING' and case_id = ?",
                                Long.valueOf(id)))
                .as("its own one too, without a reason")
                .isEqualTo(List.of("OWN"));
        String another = scene.attachmentOf(scene.sponsor());
        assertThatThrownBy(() -> reading.attachment(id, another))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> reading.attachment(id, "no-such"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    void refusesEverybodyElse() {
        String id = scene.entrusted();
        String named = scene.filing().at("/attachments/0/id");
        scene.as(scene.anotherProvider(), Roles.PROVIDER);

        assertThatThrownBy(() -> reading.open(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> reading.attachment(id, named))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> reading.unmask(id, MOBILE, "电话核实"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    void tellsNobodyOutsideWhichReviewerDecided() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        review.take(id);
        review.refuse(id, scene.refusal(id, "DOMAIN_NOT_HELD"));
        scene.asProvider();
        entrustment.sendBack(id, null, "请补充证明");
        scene.asSponsor();
        entrustment.entrust(id, null, scene.provider().code());
        scene.asProvider();
        entrustment.check(id, null, scene.verified());
        FilingView view = reading.open(id);

        assertThat(view.takenBy()).isNull();
        assertThat(view.earlier()).singleElement().extracting("decidedBy").isEqualTo("");
        assertThat(view.history()).extracting(HistoryEntry::act).doesNotContain("TAKE");
        assertThat(view.trail().isWhole()).isTrue();
    }
}
