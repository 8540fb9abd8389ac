package org.beian.enforcement.clue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/**
 * Tests of acts on clues by another bureau (attack A16), and of texts and ids that are to do more
 * than to be read (A13 to A15).
 */
@DatabaseTest
@Clause("16.1")
class ClueAttackTest {

    private static final String WHY = "示例：另一省的线索";

    @Inject ClueScene scene;
    @Inject ClueEntering entering;
    @Inject ClueMerging merging;
    @Inject ClueEnding ending;
    @Inject SeveralClueEndings several;
    @Inject ClueReading reading;
    @Inject ClueReporters reporters;
    @Inject TransferDesk transfers;

    private static SourceRequest source(String from, String words) {
        return new SourceRequest(
                SourceKind.INSPECTION, ClueScene.DAY, null, from, null, words, List.of());
    }

    @Test
    void isHiddenFromOtherBureaus() {
        scene.asReviewer(Province.BEIJING);
        String site = ClueScene.site();
        String document = scene.document(Province.BEIJING);
        String id = entering.enter(ClueScene.report(site, null, List.of(document))).toString();
        ClueView clue = reading.show(id);
        int version = clue.version();
        String own = scene.clueOf(Province.GUANGDONG, site);
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("source", () -> entering.addSource(id, version, source("示例处室", WHY)));
        acts.put("mergeThere", () -> merging.merge(id, own, 1));
        acts.put("mergeHere", () -> merging.merge(own, id, version));
        acts.put("noGround", () -> ending.noGround(id, version, WHY));
        acts.put("handOver", () -> ending.handOver(id, version, "示例部门", WHY));
        acts.put("reporter", () -> reporters.show(id, clue.sources().get(0).id(), WHY));
        acts.put("reporterOfOwn", () -> reporters.show(own, clue.sources().get(0).id(), WHY));
        acts.put("show", () -> reading.show(id));
        acts.put("domicile", () -> reading.domicile(id));
        acts.put("history", () -> reading.history(id));
        acts.put("letters", () -> reading.letters(id));
        acts.put("pdf", () -> reading.pdf(id, 1L, Locale.ENGLISH));
        acts.put("document", () -> reading.document(id, document));
        acts.put("documentOfOwn", () -> reading.document(own, document));
        acts.forEach(
                (name, act) ->
                        assertThatThrownBy(act::run)
                                .as(name)
                                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND)));
        assertThatThrownBy(
                        () ->
                                transfers.send(
                                        new TransferRequest(
                                                clue.id(), null, version, Province.HEBEI, WHY)))
                .is(rejectedAs(EnforcementRefusal.TRANSFER_FILE_NOT_FOUND));
        assertThat(several.noGround(List.of(id, id), WHY).refused()).containsOnlyKeys(id);
        ClueFilter ofThere = new ClueFilter(null, null, null, Province.BEIJING.regionCode(), site);
        assertThat(reading.list(ofThere, null, 10)).isEmpty();
        assertThat(reading.count(ofThere)).isZero();
        scene.asReviewer(Province.BEIJING);
        assertThat(scene.version(id)).isEqualTo(version);
    }

    @Test
    void takesNoDocumentOfAnotherBureau() {
        String document = scene.document(Province.GUANGDONG);
        scene.asReviewer(Province.BEIJING);
        assertThatThrownBy(
                        () ->
                                entering.enter(
                                        ClueScene.report(
                                                ClueScene.site(), null, List.of(document))))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_INCOMPLETE));
    }

    @Test
    void findsNothingByIdsThatAreNone() {
        scene.asReviewer(Province.BEIJING);
        for (String id :
                List.of("", " ", "0", "-1", "1 or 1=1", "９", "1\n2", "9999999999999999999")) {
            assertThatThrownBy(() -> reading.show(id))
                    .as(id)
                    .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
        }
        for (String text : List.of("%", "_", "!", "' or '1'='1", "\u0000", "x".repeat(10_000))) {
            assertThat(reading.count(new ClueFilter(null, null, null, null, text + "clue-attack")))
                    .as(text)
                    .isZero();
        }
    }

    @Test
    void takesNoLineEndsIntoTheHeadsOfMailsAndKeepsTheRestAsItIs() {
        scene.asReviewer(Province.BEIJING);
        String id = scene.entered(ClueScene.site());
        int version = scene.version(id);
        for (String from : List.of("示例\r\nBcc: all@example.ninja", "示例\u2028处室", "示例\u202E处室")) {
            assertThatThrownBy(() -> entering.addSource(id, version, source(from, WHY)))
                    .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_INCOMPLETE));
        }
        String words = "<script>alert('{0}')</script>\n=HYPERLINK(\"http://example.ninja\") #{1+1}";
        entering.addSource(id, version, source("=示例|' /C calc'!A1", words));
        assertThat(reading.show(id).sources().get(1).words()).isEqualTo(words);
        assertThat(reading.show(id).sources().get(1).from()).isEqualTo("=示例|' /C calc'!A1");
    }
}
