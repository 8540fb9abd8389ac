package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.casework.CaseFile;
import org.beian.enforcement.dossier.view.MaterialView;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.enforcement.transfer.FileEntry;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferFilter;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.testing.DatabaseTest;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Test of a case with a file of two hundred documents, which then goes to another bureau. */
@DatabaseTest
@Clause({"16.2", "16.3"})
class LongCaseFileTest {

    private static final int DOCUMENTS = 200;
    private static final int PAGE = 60;

    @Inject CaseScene scene;
    @Inject EnforcementCaseRepository cases;
    @Inject CaseFile file;
    @Inject History history;
    @Inject CaseReading reading;
    @Inject TransferDesk desk;
    @Inject TransferReading transfers;
    @Inject Letters letters;

    @AfterEach
    void leave() {
        scene.leave();
    }

    /** In one transaction, for speed. */
    private void add(String id) {
        List<String> documents = Stream.generate(scene::document).limit(DOCUMENTS).toList();
        FiledScene.inNew(
                () -> {
                    EnforcementCase one = cases.lock(id).orElseThrow();
                    List<CaseMaterial> added = new ArrayList<>();
                    for (String each : documents) {
                        added.add(
                                file.add(one, MaterialKind.EVIDENCE, "示例材料" + added.size(), each));
                    }
                    history.write(
                            one,
                            Act.note("ADD_MATERIAL", null, "16.3"),
                            added.toArray(RecordedContent[]::new));
                    return null;
                });
    }

    @Test
    void isPagedListedAndTransferredAsAWhole() {
        String id = scene.opened("NUMBER_NOT_SHOWN");
        add(id);
        List<MaterialView> all = new ArrayList<>();
        List<MaterialView> page = reading.materials(id, null, PAGE);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(PAGE);
            all.addAll(page);
            page = reading.materials(id, page.get(page.size() - 1).id(), PAGE);
        }
        assertThat(all).extracting(MaterialView::name).doesNotHaveDuplicates().hasSize(DOCUMENTS);
        assertThat(all.get(DOCUMENTS - 1).name()).isEqualTo("示例材料" + (DOCUMENTS - 1));
        scene.isWhole(id);

        scene.as(CaseScene.OPENER);
        String sent =
                desk.send(
                                new TransferRequest(
                                        null,
                                        Long.valueOf(id),
                                        scene.version(id),
                                        Province.GUANGDONG,
                                        CaseScene.WORDS))
                        .toString();
        Letter letter = transfers.letters(sent).get(0);
        assertThat(letters.text(letter, Locale.SIMPLIFIED_CHINESE).paragraphs())
                .filteredOn(text -> text.contains("示例材料"))
                .hasSize(DOCUMENTS)
                .element(DOCUMENTS - 1)
                .asString()
                .contains(all.get(DOCUMENTS - 1).name(), all.get(DOCUMENTS - 1).sha256());
        assertThat(transfers.pdf(sent, letter.id(), Locale.SIMPLIFIED_CHINESE).content())
                .hasSizeGreaterThan(DOCUMENTS * 100);
        assertThat(transfers.list(new TransferFilter(null, false, null), null, 1).get(0).file())
                .as("a list has no files")
                .isEmpty();
        scene.asOther();
        assertThat(transfers.show(sent).file())
                .extracting(FileEntry::name)
                .containsExactlyElementsOf(all.stream().map(MaterialView::name).toList());
        desk.receive(sent, transfers.show(sent).version());
        assertThat(reading.materials(id, all.get(DOCUMENTS - 2).id(), PAGE)).hasSize(1);
        scene.isWhole(id);
    }
}
