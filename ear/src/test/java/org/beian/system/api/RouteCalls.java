package org.beian.system.api;

import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.Documents;
import org.beian.support.Examples;
import org.beian.support.SampleApplication;

/** Sample call of each route, with a body that it can read. */
final class RouteCalls {

    private RouteCalls() {}

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
        if (method.equals("PUT") && path.endsWith("/domain-contacts/own")) {
            return caller.send(method, path, Examples.of("DomainContactRequest"));
        }
        if (path.endsWith("/conclusion")) {
            return caller.send(method, path, Examples.of("ClueConclusion"));
        }
        if (method.equals("POST")
                && path.matches(
                        ".*/(ip-findings|ip-reports|ip-edits|domain-reports|unfiled-domains)/.*")
                && !path.endsWith("/approval")) {
            return caller.send(method, path, Examples.of("Opinion"));
        }
        if (path.endsWith("/hand-over")) {
            return caller.send(method, path, Examples.of("HandOver"));
        }
        if (method.equals("POST") && path.endsWith("/observations")) {
            return caller.send(method, path, Examples.of("ObservationRequest"));
        }
        if (path.matches(".*/unfiled-sites/.*/result")) {
            return caller.send(method, path, Examples.of("UnfiledResult"));
        }
        if (method.equals("POST") && path.endsWith("/cancellations")) {
            return caller.send(method, path, Examples.of("CancellationRequest"));
        }
        if (method.equals("POST") && path.endsWith("/domain-releases")) {
            return caller.send(method, path, Examples.of("DomainReleaseRequest"));
        }
        if (path.endsWith("/disavowals/0/answer")) {
            return caller.send(method, path, Examples.of("DisavowalAnswer"));
        }
        if (method.equals("POST") && path.endsWith("/unfiled-changes")) {
            return caller.send(method, path, Examples.of("UnfiledChangeReport"));
        }
        if (path.matches(".*/resume-access-notices/.*/execution-report")) {
            return caller.send(method, path, Examples.of("ResumptionReport"));
        }
        if (path.endsWith("/execution-report")) {
            return caller.send(method, path, Examples.of("ExecutionReport"));
        }
        if (path.endsWith("/execution-reports")) {
            return caller.send(method, path, Examples.of("ExecutionReports"));
        }
        boolean withBody = method.equals("PUT") || path.endsWith("/filings");
        Object body = withBody && !method.equals("GET") ? SampleApplication.another().json() : null;
        return caller.send(method, path, body);
    }
}
