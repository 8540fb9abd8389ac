/**
 * Service of letters: recorded, corrected, and read by the authority and by the parties, which list
 * all letters to them.
 */
package org.beian.remedy.service;
