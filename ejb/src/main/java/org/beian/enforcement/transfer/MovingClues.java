package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.law.Shanghai;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.value.Authority;

/** Source of clues that move between bureaus, with the documents of their sources. */
@ApplicationScoped
class MovingClues implements MovingFiles {

    @Inject ClueRepository clues;
    @Inject ClueMaterials materials;
    @Inject FileLimits limits;

    @Override
    public Optional<MovingFile> lock(Long clueId, Long caseId) {
        return clueId == null || caseId != null
                ? Optional.empty()
                : clues.lock(clueId.toString()).map(this::moving);
    }

    private MovingFile moving(Clue clue) {
        return new MovingFile() {

            @Override
            public AuditedCase about() {
                return clue;
            }

            @Override
            public RecordedContent[] contents() {
                return new RecordedContent[] {clue};
            }

            @Override
            public int version() {
                return clue.version();
            }

            @Override
            public CaseSite site() {
                return clue.site();
            }

            @Override
            public Suspicion suspicion() {
                return new Suspicion(clue.violation(), Shanghai.date(clue.receivedAt()));
            }

            @Override
            public TransferredFile file() {
                return new TransferredFile(
                        clue.id(),
                        null,
                        null,
                        clue.site().site(),
                        clue.authority(),
                        materials.of(clue));
            }

            @Override
            public void send(Long transfer) {
                clue.send(transfer);
            }

            @Override
            public void arrive(Authority bureau, Instant now) {
                clue.arrive(bureau, now, limits.ofClue(bureau, now));
            }
        };
    }
}
