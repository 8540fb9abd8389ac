/**
 * Content of the demo's examples: sponsors, providers and places, their filings and the plan of
 * three months, files of registers, and pictures of documents. Nothing here reads or writes data.
 */
package org.beian.demo.history.content;
