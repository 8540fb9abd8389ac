package org.beian.web.api.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.beian.account.idempotency.StoredResponse;
import org.beian.batch.imports.ImportJobs;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.web.api.IdempotentCall;
import org.beian.web.api.JsonResponses;
import org.beian.web.api.MultipartFiles;
import org.beian.web.api.Parameters;

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
            String register, String mode, String dryRun, Map<String, String> options) {
        Map<String, String> given = new TreeMap<>(options);
        given.values().removeIf(String::isEmpty);
        return new ImportOrder(
                register,
                ImportMode.find(mode).orElseThrow(() -> Parameters.invalid("mode")),
                Parameters.flag("dryRun", dryRun),
                given);
    }

    /** Takes a file that is the body itself. */
    Response received(
            String name, InputStream body, ImportOrder order, String key, HttpHeaders headers) {
        return taken(imports.receive(name, body, order), order, key, headers);
    }

    /** Takes a file that is the part named file of a form. */
    Response received(List<EntityPart> parts, ImportOrder order, String key, HttpHeaders headers) {
        // a caller without the right to hand in is refused first, whatever the form holds
        imports.requireRegister(order.register());
        EntityPart file = MultipartFiles.file(parts);
        return received(MultipartFiles.name(file), file.getContent(), order, key, headers);
    }

    /** Accepts a stored file, once for an idempotency key; discards one that becomes no import. */
    private Response taken(ReceivedFile file, ImportOrder order, String key, HttpHeaders headers) {
        AtomicReference<Imports.Receipt> receipt = new AtomicReference<>();
        boolean becameOne = false;
        try {
            StoredResponse answer =
                    once.run(
                            key,
                            "POST imports " + order,
                            file.sha256().getBytes(StandardCharsets.US_ASCII),
                            () -> {
                                receipt.set(imports.accept(file, order));
                                String id = String.valueOf(receipt.get().id());
                                int status = receipt.get().known() ? 200 : 202;
                                return answer(status, reports.status(id), headers);
                            });
            becameOne = receipt.get() != null && !receipt.get().known();
            if (becameOne) {
                jobs.start(receipt.get().id());
            }
            return answers.send(answer, headers);
        } finally {
            if (!becameOne) {
                imports.discard(file);
            }
        }
    }

    StoredResponse answer(int status, ImportStatus shown, HttpHeaders headers) {
        return new StoredResponse(
                status,
                ImportJson.BASE + "/" + shown.id(),
                null,
                answers.json(ImportJson.of(shown, answers.language(headers))));
    }
}
