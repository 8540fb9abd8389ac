package org.beian.system.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.Documents;
import org.beian.support.Examples;
import org.beian.support.SampleApplication;

/** Sample call of each route, with a body that it can read. */
final class RouteCalls {

    private RouteCalls() {}

    /** Bodies that stand in the documentation, by method and path; the first that matches. */
    private static final Map<String, String> EXAMPLES = examples();

    private static Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        examples.put("PUT .*/domain-contacts/own", "DomainContactRequest");
        examples.put("POST .*/conclusion", "ClueConclusion");
        examples.put(
                "POST .*/(ip-findings|ip-reports|ip-edits|domain-reports|unfiled-domains)/.*(?<!/approval)",
                "Opinion");
        examples.put("POST .*/hand-over", "HandOver");
        examples.put("POST .*/observations", "ObservationRequest");
        examples.put("POST .*/unfiled-sites/.*/result", "UnfiledResult");
        examples.put("POST .*/cancellations", "CancellationRequest");
        examples.put("POST .*/domain-releases", "DomainReleaseRequest");
        examples.put("POST .*/disavowals/0/answer", "DisavowalAnswer");
        examples.put("POST .*/verifications", "VerificationRecord");
        examples.put("POST .*/verification-tasks/.*/result", "VerificationResult");
        examples.put("POST .*/unfiled-changes", "UnfiledChangeReport");
        examples.put("POST .*/audit-items/0/confirmation", "AuditConfirmation");
        examples.put("POST .*/audit-items/confirmations", "AuditConfirmations");
        examples.put("POST .*/audit-items/0/urgings", "AuditUrging");
        examples.put("POST .*/opinions", "AuditOpinionRecord");
        examples.put("POST .*/resume-access-notices/.*/execution-report", "ResumptionReport");
        examples.put("POST .*/execution-report", "ExecutionReport");
        examples.put("POST .*/execution-reports", "ExecutionReports");
        return examples;
    }

    /**
     * @param access an application for access, which the bodies of comparisons name
     */
    static Api.Answer send(Api caller, String method, String path, String access) {
        if (method.equals("POST") && path.endsWith("/attachments")) {
            return caller.upload("a.png", "image/png", Documents.png(1, 1));
        }
        if (method.equals("POST") && path.matches(".*(access-applications|comparison).*")) {
            return caller.send(method, path, AccessApplications.bodyOf(path, access));
        }
        if (method.equals("POST") && path.endsWith("/ip-management-rules")) {
            return caller.uploadTo(path, "a.png", "image/png", Documents.png(1, 1));
        }
        if (method.equals("POST") && path.endsWith("/ip-edits")) {
            return caller.send(method, path, Examples.of("IpEditRequest").put("start", "-"));
        }
        for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
            if ((method + ' ' + path).matches(example.getKey())) {
                return caller.send(method, path, Examples.of(example.getValue()));
            }
        }
        boolean withBody = method.equals("PUT") || path.endsWith("/filings");
        Object body = withBody && !method.equals("GET") ? SampleApplication.another().json() : null;
        return caller.send(method, path, body);
    }
}
