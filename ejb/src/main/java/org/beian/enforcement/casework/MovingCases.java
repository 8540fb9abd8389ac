package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.enforcement.transfer.MovingFile;
import org.beian.enforcement.transfer.MovingFiles;
import org.beian.enforcement.transfer.TransferredFile;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.AuditedCase;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;
import org.beian.value.Authority;

/**
 * Source of cases that move between bureaus, with their whole files. One that arrives gets a number
 * of its new bureau, which names its officers (16.2).
 */
@ApplicationScoped
@Clause("16.2")
class MovingCases implements MovingFiles {

    @Inject EnforcementCaseRepository cases;
    @Inject WholeFile file;
    @Inject ClueRepository clues;
    @Inject History history;

    @Override
    public Optional<MovingFile> lock(Long clueId, Long caseId) {
        return caseId == null
                ? Optional.empty()
                : cases.lock(caseId.toString()).map(MovingCase::new);
    }

    private void follow(Clue clue, Authority bureau) {
        clue.follow(bureau);
        history.write(clue, Act.note("FOLLOW_CASE", null, "16.2"), clue);
    }

    /** Case that moves. */
    private final class MovingCase implements MovingFile {

        private final EnforcementCase one;

        MovingCase(EnforcementCase one) {
            this.one = one;
        }

        @Override
        public AuditedCase about() {
            return one;
        }

        @Override
        public RecordedContent[] contents() {
            return new RecordedContent[] {one};
        }

        @Override
        public int version() {
            return one.version();
        }

        @Override
        public CaseSite site() {
            return one.site();
        }

        @Override
        public Suspicion suspicion() {
            return new Suspicion(one.accusation().violation(), one.accusation().occurredOn());
        }

        @Override
        public TransferredFile file() {
            return new TransferredFile(
                    null, one.id(), one.number(), one.site().site(), one.authority(), file.of(one));
        }

        @Override
        public void send(Long transfer) {
            one.sendAway();
        }

        @Override
        public void arrive(Authority bureau, Instant now) {
            if (bureau.equals(one.authority())) {
                one.comeBack();
            } else {
                one.arrive(bureau, cases.nextNumber(bureau, Shanghai.date(now).getYear()));
                Optional.ofNullable(one.clueId())
                        .flatMap(id -> clues.lock(id.toString()))
                        .ifPresent(clue -> follow(clue, bureau));
            }
        }
    }
}
