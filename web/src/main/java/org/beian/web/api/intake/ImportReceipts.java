package org.beian.web.api.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.beian.batch.imports.ImportJobs;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.Parameters;
import org.beian.web.api.UploadedFile;

/** Receipt of files over the interface: each becomes one import, whose job is started. */
@ApplicationScoped
class ImportReceipts {

    @EJB Imports imports;
    @EJB ImportReports reports;
    @EJB ImportJobs jobs;
    @Inject IdempotentCall once;
    @Inject JsonResponses answers;

    /**
     * @param options by name; those that were not given are null
     */
    static ImportOrder order(
            String register, String mode, boolean dryRun, Map<String, String> options) {
        Map<String, String> given = new TreeMap<>(options);
        given.values().removeIf(String::isEmpty);
        return new ImportOrder(
                register,
                ImportMode.find(mode).orElseThrow(() -> Parameters.invalid("mode")),
                dryRun,
                given);
    }

    /** Takes a file that is the body itself. */
    Response received(String name, InputStream body, ImportOrder order) {
        return taken(imports.receive(name, body, order), order);
    }

    /** Takes a file that is the part named file of a form. */
    Response received(UploadedFile sent, ImportOrder order) {
        // a caller without the right to hand in is refused first, whatever the form holds
        imports.requireRegister(order.register());
        UploadedFile file = UploadedFile.of(sent);
        return received(file.name(), file.content(), order);
    }

    /** Accepts a stored file, once for an idempotency key; discards one that becomes no import. */
    private Response taken(ReceivedFile file, ImportOrder order) {
        AtomicReference<Imports.Receipt> receipt = new AtomicReference<>();
        boolean becameOne = false;
        try {
            Response answer =
                    once.run(
                            null,
                            file.sha256().getBytes(StandardCharsets.US_ASCII),
                            () -> {
                                receipt.set(imports.accept(file, order));
                                String id = String.valueOf(receipt.get().id());
                                int status = receipt.get().known() ? 200 : 202;
                                return answer(status, reports.status(id));
                            });
            becameOne = receipt.get() != null && !receipt.get().known();
            if (becameOne) {
                jobs.start(receipt.get().id());
            }
            return answer;
        } finally {
            if (!becameOne) {
                imports.discard(file);
            }
        }
    }

    Response answer(int status, ImportStatus shown) {
        return answers.json(
                        status,
                        ImportJson.of(shown, answers.language()),
                        ImportJson.BASE + "/" + shown.id())
                .build();
    }
}
