package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.enforcement.CaseMaterialRepository;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.transfer.ClueMaterials;
import org.beian.enforcement.transfer.TransferredMaterial;

/** Whole file of a case (全部案卷材料), as letters list it: what its clue came with, and its own. */
@ApplicationScoped
class WholeFile {

    @Inject CaseMaterialRepository materials;
    @Inject ClueRepository clues;
    @Inject ClueMaterials reported;

    List<TransferredMaterial> of(EnforcementCase one) {
        Stream<TransferredMaterial> ofClue =
                Optional.ofNullable(one.clueId()).flatMap(id -> clues.find(id.toString())).stream()
                        .flatMap(clue -> reported.of(clue).stream());
        Stream<TransferredMaterial> own =
                materials.of(one.id()).stream()
                        .map(each -> new TransferredMaterial(each.name(), each.sha256()));
        return Stream.concat(ofClue, own).toList();
    }
}
