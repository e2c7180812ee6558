using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>A protobuf record as a row of texts, so that it passes the very checks that files pass.</summary>
internal sealed class RecordDecoder(SourceSchema<RegistryRecord> schema)
{
    public static Defect WrongSource { get; } = new(
        "source", DefectCodes.WrongSource, "The record names another source than the one to which it was sent.");

    private static readonly Defect NegativeVersion = new(
        "version", DefectCodes.BadNumber, "The version is negative; 0 means that the source gives none.");

    private static readonly Defect WrongBody = new(
        "body", DefectCodes.NotARecord, "The record holds no body, or the body of another source.");

    private readonly RegistryRecord.BodyOneofCase _body = schema.Create().BodyCase;
    private readonly bool _namesTwo = schema.Create().Partner is not null;

    public Decoded Decode(RegistryRecord record)
    {
        if (record.Source != schema.Source)
            return WrongSource;
        if (record.Version < 0)
            return NegativeVersion;
        if (record.BodyCase != _body)
        {
            if (!record.Withdrawn || record.BodyCase != RegistryRecord.BodyOneofCase.None)
                return WrongBody;
            record = Completed(record);
        }

        if (record.Subject is null || (_namesTwo && record.Partner is null))
            record = Completed(record);
        return schema.Decompose(record, record.Extra);
    }

    /// <summary>A copy with the empty parts that reading the fields needs; a withdrawal need not carry them.</summary>
    private RegistryRecord Completed(RegistryRecord record)
    {
        var completed = schema.Create();
        completed.MergeFrom(record);
        return completed;
    }
}
