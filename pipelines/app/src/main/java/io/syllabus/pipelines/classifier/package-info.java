/** Trains and tests a light classifier on labelled files. */
package io.syllabus.pipelines.classifier;
