package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code try extract}: a folder or a file in, a line per file out, in the order of the paths. Files
 * are read as a run reads them; the kind that a recipe says is guessed by a record file's columns.
 */
public final class ExtractTrial {
  private final GuessedFiles files;

  public ExtractTrial(ExtractConf conf, Path temp) {
    this.files = new GuessedFiles(conf, temp);
  }

  /** Reads everything below a folder, or one file. */
  public void run(Path in, Path out) {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      List<Future<GuessedFiles.Read>> read = new ArrayList<>();
      for (Path file : FileTree.of(in)) {
        String source = name(in, file);
        read.add(pool.submit(() -> files.read(source, file)));
      }
      for (int i = 0; i < read.size(); i++) {
        write(writer, read.set(i, null).get());
      }
    } catch (IOException e) {
      throw new UsageException("Cannot write %s: %s".formatted(out, FileProblem.of(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot extract", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static String name(Path in, Path file) {
    return Files.isDirectory(in) ? in.relativize(file).toString() : file.getFileName().toString();
  }

  private static void write(Writer writer, GuessedFiles.Read read) throws IOException {
    for (ExtractedFile file : read.files()) {
      JsonLines.write(writer, line(file, read.kind()));
    }
  }

  private static ObjectNode line(ExtractedFile file, String kind) {
    ObjectNode line = JsonLines.JSON.createObjectNode();
    put(line, "source", file.source());
    put(line, "parent", file.parent());
    put(line, "status", file.status());
    put(line, "mediaType", file.mediaType());
    put(line, "kind", kind);
    ArrayNode pages = line.putArray("pages");
    file.pages().forEach(page -> pages.add(page(page)));
    put(line, "reason", file.reason());
    put(line, "unseen", file.unseen().isEmpty() ? null : file.unseen());
    return line;
  }

  private static ObjectNode page(Page page) {
    ObjectNode node = JsonLines.JSON.createObjectNode();
    put(node, "number", page.number());
    put(node, "text", page.text());
    put(node, "method", page.method());
    put(node, "confidence", page.confidence());
    ArrayNode furniture = node.putArray("furniture");
    page.furniture().forEach(span -> furniture.addArray().add(span.start()).add(span.end()));
    put(node, "fields", page.fields().isEmpty() ? null : page.fields());
    return node;
  }
}
