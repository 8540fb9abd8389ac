package org.beian.filing.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.formats.LineReader;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.intake.run.ImportQueue;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.testing.TestCallers;
import org.beian.trail.History;

/**
 * Test fixture of a provider's files, and of the job that processes them as the batch module runs
 * it.
 */
@Dependent
public class ImportScene {

    @Inject public FilingScene filings;
    @Inject Imports imports;
    @Inject ImportReports reports;
    @Inject ImportWork work;
    @Inject public ImportRun runs;
    @Inject public JobRepository ledger;
    @Inject TestCallers callers;
    @Inject History history;

    /** Hands a file in as the provider of {@link FilingScene}; no job begins. */
    public long received(ImportMode mode, boolean dryRun, String... lines) {
        filings.asProvider();
        String text = Arrays.stream(lines).collect(Collectors.joining("\n"));
        ImportOrder order = new ImportOrder("filings", mode, dryRun);
        ReceivedFile file =
                imports.receive("示例.jsonl", new ByteArrayInputStream(text.getBytes(UTF_8)), order);
        return imports.accept(file, order).id();
    }

    /** Opens its job, or the next run of it. */
    public JobLaunch opened(long id) {
        asJob();
        JobLaunch ticket =
                ledger.open(
                        ImportQueue.jobName("filings"), ImportQueue.jobParameters(id), "provider");
        work.handedTo(id, ticket.id());
        return ticket;
    }

    public void begin(long id, JobLaunch ticket) {
        asJob();
        ledger.begin(ticket.id(), ticket.run(), 1, "node", work.begin(id));
    }

    /** Processes the next lines, as {@link ImportWork#next}. */
    public boolean next(long id, JobLaunch ticket, int limit) throws IOException {
        try (LineReader lines = work.lines(id).orElseThrow()) {
            return work.next(id, ticket.id(), ticket.run(), lines.next(limit));
        }
    }

    /** Processes everything; the provider calls from then on. */
    public void run(long id, JobLaunch ticket) {
        begin(id, ticket);
        runs.go(id, ticket.id(), ticket.run());
        ledger.ended(ticket.id(), ticket.run());
        filings.asProvider();
    }

    /** Hands a file in, processes it, and gives its status. */
    public ImportStatus done(ImportMode mode, boolean dryRun, String... lines) {
        long id = received(mode, dryRun, lines);
        run(id, opened(id));
        return status(id);
    }

    public void asJob() {
        callers.become(Caller.job("system"));
    }

    public ImportStatus status(long id) {
        filings.asProvider();
        return reports.status(String.valueOf(id));
    }

    public List<ImportAnswer> answers(long id) {
        filings.asProvider();
        return reports.answers(String.valueOf(id), 0, 1000);
    }

    /** The provider's applications in the order in which they were handed in. */
    public List<?> kept() {
        return filings.read(
                "select reference from filing_application where unit_id = ? order by id",
                filings.provider().id());
    }

    static String line(SampleFiling filing) {
        return filing.toJson().toString();
    }
}
