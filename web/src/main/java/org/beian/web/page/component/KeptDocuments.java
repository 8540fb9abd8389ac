package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.document.Upload;
import org.beian.law.Clause;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/**
 * Documents that a form names: each is stored as soon as it is chosen, and the form carries the ids
 * until it is sent.
 */
@Named
@RequestScoped
@Clause("12.1")
public class KeptDocuments {

    /** Id of the hidden field of the form. */
    private static final String FIELD = "documents";

    @Inject Upload upload;
    @Inject Attachments attachments;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject Addressed address;

    private String ids;

    /** Stores a document beside those that the form names already. */
    public void keep(FileUploadEvent sent) {
        declines.attempt(() -> kept(sent.getFile()))
                .ifPresent(info -> ids = (address.text(FIELD) + " " + info.id()).strip());
    }

    /** Stores a document in place of those that the form names already. */
    public void replace(FileUploadEvent sent) {
        declines.attempt(() -> kept(sent.getFile())).ifPresent(info -> ids = info.id());
    }

    private AttachmentInfo kept(UploadedFile file) {
        Caller caller = callers.current();
        return caller.has(Roles.REVIEWER) || caller.has(Roles.CLERK) || caller.has(Roles.MINISTRY)
                ? upload.keepEvidence(file.getFileName(), file.getContent())
                : upload.keep(file.getFileName(), file.getContent());
    }

    /** Size limit of a document, in bytes. */
    public int getLimit() {
        return upload.maxBytes();
    }

    /** Ids of the documents, separated by spaces. */
    public String getIds() {
        return ids;
    }

    public void setIds(String sent) {
        ids = sent;
    }

    public List<String> list() {
        return ids == null || ids.isBlank() ? List.of() : List.of(ids.strip().split(" +"));
    }

    /** Names of the caller's own documents among them, as uploaded. */
    public String getNames() {
        return list().stream()
                .map(attachments::info)
                .flatMap(Optional::stream)
                .filter(info -> info.unitId().equals(callers.current().unitId()))
                .map(AttachmentInfo::fileName)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" • "));
    }
}
