using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>Good rows of every feed, with and without their optional cells.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["deaths.source"] = ["police", "medical", "cremation", "pension"],
        ["vehicles.kind"] = ["car", "ebike", "disability_vehicle"],
        ["vehicles.use"] = ["private", "commercial", "farm"],
        ["vehicles.end_reason"] = ["sold", "scrapped"],
        ["hospitalizations.diagnosis_class"] = ["severe", "other"],
        ["property.use"] = ["residential", "shop", "ancestral"],
        ["employment.kind"] = ["employee", "public_payroll", "public_welfare_post", "agent_paid"],
        ["business.role"] = ["legal_rep", "shareholder", "supervisor", "self_employed", "coop_member"],
        ["business.status"] = ["active", "dormant", "cancelled"],
        ["pensions.kind"] = ["employee", "resident_basic"],
        ["disability.status"] = ["active", "expired", "cancelled"],
        ["marriages.event"] = ["marriage", "divorce"],
        ["custody.kind"] = ["sentence", "suspended_sentence", "detention", "compulsory_rehab"],
        ["enrolment.level"] = ["compulsory", "senior", "college"],
        ["disasters.kind"] = ["fire", "flood", "traffic", "drowning", "work_accident", "other"],
        ["incomes.kind"] = ["wage", "farming", "pension_resident_basic"],
        ["support.relation"] = ["child", "parent", "spouse", "grandchild", "sibling", "other"],
        ["payments.status"] = ["paid", "returned"],
    };

    private static readonly HashSet<string> Money = new(
        ["price", "value", "total_cost", "insurance_paid", "aid_paid", "own_payment", "monthly_base", "paid_in_capital",
            "monthly_amount", "total_balance", "estimated_loss", "amount",
            "yearly_amount", "agreed_monthly", "obligor_monthly_income"],
        StringComparer.Ordinal);

    public static TheoryData<string> Feeds => [.. Sources.Feeds];

    /// <summary>A row as JSON; an optional cell is there or not.</summary>
    public static Gen<byte[]> Row(SourceSchema schema) =>
        from cells in Gen.CollectToArray(schema.Columns, column => Cell(schema, column))
        select JsonSerializer.SerializeToUtf8Bytes(
            schema.Columns.Zip(cells).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second));

    /// <summary>The row that a decoder makes of such JSON.</summary>
    public static FieldRow Decode(SourceSchema schema, byte[] json)
    {
        var row = new JsonDecoder(schema, ColumnMapping.None).Decode(json).Row;
        Assert.NotNull(row);
        return row;
    }

    private static Gen<string?> Cell(SourceSchema schema, string column)
    {
        var text = Text($"{schema.Source}.{column}", column);
        return schema.RequiredColumns.Contains(column)
            ? text.Select(cell => (string?)cell)
            : Gen.Frequency((2, text.Select(cell => (string?)cell)), (1, Gen.Constant((string?)null)));
    }

    private static Gen<string> Text(string place, string column) => column switch
    {
        _ when Words.TryGetValue(place, out var words) => Gen.Elements(words),
        _ when Money.Contains(column) => Gen.Choose(0, 9_999_999).Select(fen => (fen / 100m).ToString(CultureInfo.InvariantCulture)),
        _ when column.EndsWith("birth_date", StringComparison.Ordinal) => Days(1930, 1999),
        // No number, no name stands in an id.
        "record_id" or "batch_id" => Gen.Choose(0, 99_999).Select(n => $"k{n}"),
        "line_no" or "accounts" or "obligor_persons" or "supported_persons" => Gen.Choose(1, 999).Select(n => n.ToString(CultureInfo.InvariantCulture)),
        "record_version" => Gen.Choose(1, 9).Select(n => n.ToString(CultureInfo.InvariantCulture)),
        "withdrawn" => Gen.Constant("0"),
        "tax_active" or "alimony" => Gen.Elements("0", "1"),
        "grade" => Gen.Choose(1, 4).Select(n => n.ToString(CultureInfo.InvariantCulture)),
        "month" => Gen.Choose(1, 12).Select(n => $"2023-{n:D2}"),
        "displacement" => Gen.Elements("1598", "1.6"),
        "area_m2" => Gen.Elements("86.3", "120"),
        "share" => Gen.Elements("0.5", "1"),
        "region" or "from_region" or "to_region" => Gen.Elements("421281", "421281102", "440705000000"),
        "person_id" or "owner_id" or "person_a_id" or "person_b_id" => Gen.Choose(0, 9_999).Select(People.Number),
        "registered_on" => Days(2011, 2011),
        "to" or "ended_on" or "expires_on" or "discharged_on" or "settled_on" => Days(2012, 2020),
        _ when column is "on" or "from" or "as_of" || column.EndsWith("_on", StringComparison.Ordinal) => Days(2000, 2010),
        _ => Gen.Elements("甲", "乙丙", "一个，带\"引号\"的文本", "plain text"),
    };

    private static Gen<string> Days(int first, int last) =>
        from year in Gen.Choose(first, last)
        from day in Gen.Choose(1, 365)
        from form in Gen.Elements("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d")
        select new DateOnly(year, 1, 1).AddDays(day - 1).ToString(form, CultureInfo.InvariantCulture);
}
