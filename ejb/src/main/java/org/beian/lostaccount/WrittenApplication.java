package org.beian.lostaccount;

/**
 * Data of a sponsor's written application, as the clerk copies them from the paper.
 *
 * @param filingNumber of the sponsor or of one of its websites
 * @param accountId the account that was lost, one of the sponsor's; null where it has none
 * @param sponsorName name of the sponsor
 * @param documentNumber number of the sponsor's document
 * @param applicant name of the responsible person, who signed
 * @param email address to which the link is to go
 * @param scanId the scan of the paper, kept at the counter
 */
public record WrittenApplication(
        String filingNumber,
        Long accountId,
        String sponsorName,
        String documentNumber,
        String applicant,
        String email,
        String scanId) {}
