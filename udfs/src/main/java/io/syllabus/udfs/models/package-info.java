/** Models by path or of the class path: sentence encoders and causal language models. */
package io.syllabus.udfs.models;
