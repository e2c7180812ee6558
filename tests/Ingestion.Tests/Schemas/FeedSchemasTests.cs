using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Tests.Schemas;

/// <summary>What must hold of every register and of the payments alike.</summary>
public sealed class FeedSchemasTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void SourceSchemas_EveryFeed_HasOneOfItsOwnName() =>
        Assert.Equal(Sources.Feeds, Sources.Feeds.Select(source => SourceSchemas.Register(source).Source));

    [Theory]
    [MemberData(nameof(Samples.Feeds), MemberType = typeof(Samples))]
    public void Row_GoodRow_IsTheSameRecordAsJsonAndAsProtobuf(string source)
    {
        var schema = SourceSchemas.Register(source);
        var decoder = new MessageDecoder(schema);

        Property.HoldsOften(Samples.Row(schema), json =>
        {
            var (record, defects) = Validate.Row(schema, Samples.Decode(schema, json), Today);
            if (defects.Count > 0)
                throw new InvalidOperationException(string.Join("; ", defects));
            var again = Validate.Row(schema, decoder.Decode(record.ToByteArray()).Row!, Today);
            return again.Defects.Count == 0 && again.Record.Equals(record) && record.RecordId.Length > 0;
        });
    }

    [Theory]
    [MemberData(nameof(Samples.Feeds), MemberType = typeof(Samples))]
    public void Row_Withdrawal_NeedsItsIdentityAndNothingElse(string source)
    {
        var schema = SourceSchemas.Register(source);
        var whole = new FieldRow(schema) { Values = { [schema.IndexOf("withdrawn")] = "1" } };
        Assert.Equal(schema.IdentityColumns, Validate.Row(schema, whole, Today).Defects.Select(defect => defect.Column));

        foreach (var column in schema.IdentityColumns)
            whole.Values[schema.IndexOf(column)] = "7";
        var (record, defects) = Validate.Row(schema, whole, Today);
        Assert.Empty(defects);
        Assert.True(record.Withdrawn);
    }

    [Theory]
    [MemberData(nameof(Samples.Feeds), MemberType = typeof(Samples))]
    public void Decode_WithdrawalInProtobuf_MayLeaveOutWhatItTakesBack(string source)
    {
        var record = new RegistryRecord { Source = source, RecordId = "k1", Withdrawn = true };
        if (source == Sources.Payments)
            record.Payment = new() { BatchId = "b", LineNo = 1 };

        var row = new MessageDecoder(SourceSchemas.Register(source)).Decode(record.ToByteArray()).Row;

        Assert.NotNull(row);
        Assert.Empty(Validate.Row(SourceSchemas.Register(source), row, Today).Defects);
    }

    [Fact]
    public void Row_PaymentLine_IsIdentifiedByBatchAndLine()
    {
        var row = new FieldRow(PaymentsSchema.Instance);
        foreach (var (column, text) in (IEnumerable<(string, string)>)
            [("batch_id", "2023-05/dibao"), ("line_no", "17"), ("month", "2023/5"), ("household_id", "H1"), ("programme", "dibao"),
                ("amount", "317.5"), ("status", "returned")])
            row.Values[row.Schema.IndexOf(column)] = text;

        var (record, defects) = Validate.Row(PaymentsSchema.Instance, row, Today);

        Assert.Empty(defects);
        Assert.Equal(("2023-05/dibao#17", "2023-05", 31_750L), (record.RecordId, record.Payment.Month, record.Payment.AmountFen));
    }

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023")]
    [InlineData("2023-05-01")]
    [InlineData("五月")]
    public void Row_PaymentOfNoMonth_IsRefused(string month)
    {
        var row = new FieldRow(PaymentsSchema.Instance) { Values = { [PaymentsSchema.Instance.IndexOf("month")] = month } };

        Assert.Contains(
            Validate.Row(PaymentsSchema.Instance, row, Today).Defects,
            defect => defect is { Column: "month", Code: DefectCodes.BadDate });
    }
}
