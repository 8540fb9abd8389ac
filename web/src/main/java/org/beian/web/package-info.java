/**
 * The edges of the system: the interface for programs ({@code api}), the pages for people ({@code
 * page}), files to download, and the sign-in before all of them.
 */
package org.beian.web;
