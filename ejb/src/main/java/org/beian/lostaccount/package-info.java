/**
 * Written applications at the counter of a bureau or the ministry: sponsors who lost account or
 * password (8.6), sponsors to whom the provider that filed did not hand over (12.6), and units of
 * which nobody can act as administrator (4). Each is compared with the filing or the register and
 * confirmed by a second person; the addresses on file are told. A sponsor that has an account hands
 * its application for such a filing in on line, see {@code joining}.
 */
package org.beian.lostaccount;
