using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.Schemas;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>
/// Reads every field of a row into a record, in canonical form, and finds all defects at once, so that a department
/// corrects a row in one go. Absent and empty fields stay absent: unknown is never zero.
/// </summary>
internal static class Validate
{
    public static Validated<T> Row<T>(SourceSchema<T> schema, FieldRow row, DateOnly today)
        where T : IMessage<T>
    {
        var record = schema.Create();
        List<Defect>? defects = null;
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            var field = schema.Fields[i];
            var text = row.Values[i]?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (field.Required)
                    (defects ??= []).Add(Missing(field.Name));
            }
            else if (field.Read(text, today, record) is { } defect)
            {
                (defects ??= []).Add(new(field.Name, defect.Code, defect.Sentence));
            }
        }

        if (record is RegistryRecord registry)
            JudgeRegistry(registry, schema, ref defects);
        foreach (var order in schema.Orders)
        {
            if (order.Check(record) is { } defect)
                (defects ??= []).Add(defect);
        }

        return new(record, defects ?? []);
    }

    private static void JudgeRegistry(RegistryRecord record, SourceSchema schema, ref List<Defect>? defects)
    {
        // Who takes a record back need not repeat it.
        if (record.Withdrawn)
            defects?.RemoveAll(d => d.Code == DefectCodes.MissingValue && !schema.IdentityColumns.Contains(d.Column));
        if (RecordIdPrivacy.Check(record) is { } defect)
            (defects ??= []).Add(defect);
    }

    private static Defect Missing(string column) =>
        new(column, DefectCodes.MissingValue, $"{column} is required and empty.");
}
