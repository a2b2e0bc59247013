package io.syllabus.handoff;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * How a sample becomes a row of {@code input_ids, attention_mask, labels}: three-level lists of
 * int32 without nulls, as the Parquet format specification has them.
 */
final class TokenRows extends WriteSupport<Sample> {
  private static final int ROW_GROUP_BYTES = 32 << 20;
  private static final int NO_PADDING = 0;
  private static final FileEncryptionProperties NOT_ENCRYPTED = null;
  private static final List<String> COLUMNS = List.of("input_ids", "attention_mask", "labels");
  private static final MessageType SCHEMA =
      new MessageType("tokens", COLUMNS.stream().map(TokenRows::column).toList());

  private RecordConsumer out;

  private TokenRows() {}

  /** Not compressed: dictionary and bit packing do most of it, and no codec decides the bytes. */
  static ParquetWriter<Sample> writer(OutputFile file) throws IOException {
    return new Builder(file)
        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
        .withRowGroupSize((long) ROW_GROUP_BYTES)
        .withWriteMode(ParquetFileWriter.Mode.CREATE)
        .build();
  }

  /** Of files that others have written here. */
  static ParquetFileWriter joiner(OutputFile file) throws IOException {
    return new ParquetFileWriter(
        file,
        SCHEMA,
        ParquetFileWriter.Mode.CREATE,
        ROW_GROUP_BYTES,
        NO_PADDING,
        ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
        ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
        ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED,
        NOT_ENCRYPTED);
  }

  private static Type column(String name) {
    return Types.requiredList().requiredElement(INT32).named(name);
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(SCHEMA, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Sample sample) {
    int length = sample.inputIds().length;
    out.startMessage();
    list(0, sample.inputIds());
    int[] attended = new int[length];
    Arrays.fill(attended, 1);
    list(1, attended);
    list(2, sample.labels());
    out.endMessage();
  }

  private void list(int column, int[] values) {
    out.startField(COLUMNS.get(column), column);
    out.startGroup();
    out.startField("list", 0);
    for (int value : values) {
      out.startGroup();
      out.startField("element", 0);
      out.addInteger(value);
      out.endField("element", 0);
      out.endGroup();
    }
    out.endField("list", 0);
    out.endGroup();
    out.endField(COLUMNS.get(column), column);
  }

  private static final class Builder extends ParquetWriter.Builder<Sample, Builder> {
    private Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Sample> getWriteSupport(Configuration configuration) {
      return new TokenRows();
    }
  }
}
