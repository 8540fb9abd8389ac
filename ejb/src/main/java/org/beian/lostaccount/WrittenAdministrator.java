package org.beian.lostaccount;

/**
 * Data of a unit's written application for its administrator, as they are copied from the paper.
 *
 * @param unitCode of the unit
 * @param accountId the administrator's account that is lost, or whose person left; null where the
 *     unit has none in force
 * @param unitName name of the unit
 * @param creditCode the unit's unified social credit code
 * @param applicant name of the person who is to administer the unit's accounts
 * @param username the user name of a new account; empty to give the lost one back to its person
 * @param email address to which the link is to go
 * @param scanId the scan of the paper, kept at the counter
 */
public record WrittenAdministrator(
        String unitCode,
        Long accountId,
        String unitName,
        String creditCode,
        String applicant,
        String username,
        String email,
        String scanId) {}
