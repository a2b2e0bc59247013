package io.syllabus.engine.store;

import io.delta.kernel.Scan;
import io.delta.kernel.ScanBuilder;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import io.syllabus.engine.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a table as a commit left them, file by file. */
final class TableScan {
  private final Engine engine;
  private final Snapshot snapshot;
  private final TableFaults faults;

  TableScan(Engine engine, Snapshot snapshot, TableFaults faults) {
    this.engine = engine;
    this.snapshot = snapshot;
    this.faults = faults;
  }

  <V extends Record, T> T ask(TableScope scope, Class<V> view, Function<Stream<V>, T> question) {
    RowView<V> rows = new RowView<>(view, snapshot.getSchema(engine));
    ScanBuilder builder = snapshot.getScanBuilder(engine).withReadSchema(engine, rows.columns());
    Scan scan = scope.narrow(engine, builder).build();
    Row state = scan.getScanState(engine);
    try (Stream<Row> files = files(scan)) {
      return question.apply(files.flatMap(file -> rows(state, file, rows)));
    }
  }

  private Stream<Row> files(Scan scan) {
    return stream(scan.getScanFiles(engine), faults::ofLog)
        .flatMap(batch -> stream(batch.getRows(), faults::ofLog));
  }

  private <V extends Record> Stream<V> rows(Row state, Row file, RowView<V> rows) {
    FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
    return stream(read(state, file, status), e -> faults.ofFile(status.getPath(), e))
        .flatMap(batch -> rows(batch, rows));
  }

  private CloseableIterator<FilteredColumnarBatch> read(Row state, Row file, FileStatus status) {
    try {
      CloseableIterator<ColumnarBatch> stored =
          engine
              .getParquetHandler()
              .readParquetFiles(
                  Utils.singletonCloseableIterator(status),
                  ScanStateRow.getPhysicalDataReadSchema(engine, state),
                  Optional.empty());
      return Scan.transformPhysicalData(engine, state, file, stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <V extends Record> Stream<V> rows(FilteredColumnarBatch batch, RowView<V> rows) {
    ColumnarBatch data = batch.getData();
    return IntStream.range(0, data.getSize())
        .filter(row -> batch.getSelectionVector().map(v -> v.getBoolean(row)).orElse(true))
        .mapToObj(row -> rows.of(data, row));
  }

  /** What Kernel gives step by step, any of which may fail. */
  private static <T> Stream<T> stream(
      CloseableIterator<T> steps, Function<RuntimeException, UsageException> fault) {
    return Stream.generate(() -> step(steps, fault))
        .takeWhile(Optional::isPresent)
        .map(Optional::get)
        .onClose(() -> Utils.closeCloseablesSilently(steps));
  }

  private static <T> Optional<T> step(
      CloseableIterator<T> steps, Function<RuntimeException, UsageException> fault) {
    try {
      return steps.hasNext() ? Optional.of(steps.next()) : Optional.empty();
    } catch (RuntimeException e) {
      throw fault.apply(e);
    }
  }
}
