/** One archive that runs where neither registries nor Maven are. */
package io.syllabus.pipelines.bundle;
