package org.beian.filing.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * Content of an application as submitted (formats.md 8.1). Texts are as they came, only trimmed;
 * the rules judge what they mean. Lists are never null; everything else may be.
 *
 * @param movesFrom number of the subject's filing in another province that ends with the approval
 *     (B13); null for a first filing
 */
public record FilingContent(
        String kind,
        String reference,
        Boolean mandate,
        String filingNumber,
        Verification verification,
        List<AttachmentUse> attachments,
        String remark,
        Subject subject,
        List<Website> websites,
        String movesFrom) {

    /** Kind of a first filing. */
    public static final String NEW = "NEW";

    /** Kinds that touch parts of what is filed: another access, another website, a change. */
    public static final String ADD_ACCESS = "ADD_ACCESS";

    public static final String ADD_WEBSITE = "ADD_WEBSITE";
    public static final String CHANGE = "CHANGE";

    public FilingContent {
        attachments = listOf(attachments);
        websites = listOf(websites);
    }

    /**
     * Whether a website has a pre-approval or a bulletin board, which a paper document must prove
     * (14.2).
     */
    public boolean needsApprovalDocument() {
        return websites.stream()
                .anyMatch(
                        site ->
                                !site.preApprovals().isEmpty()
                                        || Boolean.TRUE.equals(site.bulletinBoard()));
    }

    /** The same, with another purpose of an attachment. */
    public FilingContent using(String attachment, String purpose) {
        List<AttachmentUse> uses =
                attachments.stream()
                        .map(
                                use ->
                                        use.id().equals(attachment)
                                                ? new AttachmentUse(attachment, purpose)
                                                : use)
                        .toList();
        return new FilingContent(
                kind,
                reference,
                mandate,
                filingNumber,
                verification,
                uses,
                remark,
                subject,
                websites,
                movesFrom);
    }

    /** Content of a kind, or of none, in which nothing is entered. */
    public static FilingContent empty(String kind) {
        return new FilingContent(kind, null, null, null, null, null, null, null, null, null);
    }

    /** The data by which the filing of one website is recognised (11.3.1), and no others. */
    public static FilingContent identifying(Subject held, Website site) {
        Document document =
                new Document(held.document().type(), held.document().number(), null, null);
        Responsible person =
                new Responsible(
                        held.responsible().name(), null, null, held.responsible().mobile(), null);
        Subject subject =
                new Subject(
                        held.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        document,
                        person,
                        null,
                        null);
        Website website =
                new Website(
                        null,
                        site.name(),
                        null,
                        site.domains(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new FilingContent(
                null, null, null, null, null, null, null, subject, List.of(website), null);
    }

    /** A copy with other parts. */
    public FilingContent with(Subject other, List<Website> others) {
        return new FilingContent(
                kind,
                reference,
                mandate,
                filingNumber,
                verification,
                attachments,
                remark,
                other,
                others,
                movesFrom);
    }

    /** A copy for parts of the filing with a number. */
    public FilingContent of(String number) {
        return new FilingContent(
                kind,
                reference,
                mandate,
                number,
                verification,
                attachments,
                remark,
                subject,
                websites,
                movesFrom);
    }

    /** Whether it touches parts of what is filed, and is no first filing. */
    public boolean touchesFiled() {
        return CHANGE.equals(kind) || ADD_WEBSITE.equals(kind) || ADD_ACCESS.equals(kind);
    }

    /** A copy with the provider's own verification. */
    public FilingContent verifiedBy(Verification check) {
        return new FilingContent(
                kind,
                reference,
                mandate,
                filingNumber,
                check,
                attachments,
                remark,
                subject,
                websites,
                movesFrom);
    }

    /** Verification of the data by the provider before it submits them (12.2). */
    public record Verification(String officer, LocalDate date) {}

    /**
     * Attachment that the application names.
     *
     * @param purpose row of the code table {@code attachment-purposes}
     */
    public record AttachmentUse(String id, String purpose) {}

    public record Document(String type, String number, String address, LocalDate validTo) {}

    public record Responsible(
            String name, Document document, String officePhone, String mobile, String email) {}

    /**
     * Subject of the application.
     *
     * @param electronicService whether it agreed that letters are served on it by mail to the filed
     *     address; null unless it did
     */
    public record Subject(
            String name,
            String nature,
            String superior,
            String province,
            String city,
            String county,
            String address,
            Document document,
            Responsible responsible,
            String remark,
            Boolean electronicService) {

        /** What was not agreed to is not given, so that asking about it changes nothing. */
        public Subject {
            electronicService = Boolean.TRUE.equals(electronicService) ? Boolean.TRUE : null;
        }
    }

    /**
     * Website of the application.
     *
     * @param filingNumber of a website that is filed, where the application touches it; null for a
     *     new one
     */
    public record Website(
            String filingNumber,
            String name,
            List<String> homeUrls,
            List<String> domains,
            List<String> services,
            List<String> languages,
            Boolean bulletinBoard,
            Boolean commercial,
            String licenceNumber,
            List<PreApproval> preApprovals,
            Responsible responsible,
            List<Access> accesses,
            String remark) {

        public Website {
            homeUrls = listOf(homeUrls);
            domains = listOf(domains);
            services = listOf(services);
            languages = listOf(languages);
            preApprovals = listOf(preApprovals);
            accesses = listOf(accesses);
        }

        /** A copy with other accesses. */
        public Website with(List<Access> others) {
            return new Website(
                    filingNumber,
                    name,
                    homeUrls,
                    domains,
                    services,
                    languages,
                    bulletinBoard,
                    commercial,
                    licenceNumber,
                    preApprovals,
                    responsible,
                    others,
                    remark);
        }

        /** A copy with other domains and home pages. */
        public Website with(List<String> otherDomains, List<String> otherPages) {
            return new Website(
                    filingNumber,
                    name,
                    otherPages,
                    otherDomains,
                    services,
                    languages,
                    bulletinBoard,
                    commercial,
                    licenceNumber,
                    preApprovals,
                    responsible,
                    accesses,
                    remark);
        }

        /** A copy with what is public alone. */
        public Website onlyPublic() {
            return new Website(
                    filingNumber,
                    name,
                    homeUrls,
                    domains,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        /** A copy under a number, or without one. */
        public Website numbered(String number) {
            return new Website(
                    number,
                    name,
                    homeUrls,
                    domains,
                    services,
                    languages,
                    bulletinBoard,
                    commercial,
                    licenceNumber,
                    preApprovals,
                    responsible,
                    accesses,
                    remark);
        }
    }

    public record PreApproval(
            String category, String approvalNumber, LocalDate validFrom, LocalDate validTo) {}

    /**
     * Access of a website through a provider.
     *
     * @param provider code of the provider's unit; given only when the sponsor files itself
     * @param replaces code of the provider whose access ends once this one is open (B13); null for
     *     an access beside the others
     */
    public record Access(
            String provider,
            List<String> serverProvinces,
            List<String> methods,
            @JsonProperty("ips") List<Ips> ips,
            List<String> resellers,
            String accessApplication,
            String replaces) {

        /** A copy that names its provider. */
        public Access by(String code) {
            return new Access(
                    code, serverProvinces, methods, ips, resellers, accessApplication, replaces);
        }

        /** A copy as it stands in the register, which does not say what it replaced. */
        public Access entered() {
            return new Access(
                    provider, serverProvinces, methods, ips, resellers, accessApplication, null);
        }

        public Access {
            serverProvinces = listOf(serverProvinces);
            methods = listOf(methods);
            ips = listOf(ips);
            resellers = listOf(resellers);
        }
    }

    public record Ips(String start, String end) {}

    private static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
