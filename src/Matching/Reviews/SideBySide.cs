using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>Two identities field by field, with what linkage says of each.</summary>
internal static class SideBySide
{
    private static readonly BilingualText s_missing = new("一方缺失", "one side is missing");

    private static readonly (string Feature, BilingualText Title, Func<Identity, string> Value)[] s_fields =
    [
        ("citizen_number", new("公民身份号码", "citizen number"), side => side.Number),
        ("chinese_name", new("姓名", "name"), side => side.Name),
        ("date", new("出生日期", "birth date"), side => side.Birth),
    ];

    /// <param name="model">Compares.</param>
    /// <param name="person">The person on the roster.</param>
    /// <param name="record">The record, or the other line.</param>
    /// <param name="known">What was said when the pair came up: it knows how rare the name is.</param>
    /// <param name="byFormerNumber">The record bears a former number of the person, which their line does not show.</param>
    /// <param name="opened">True shows values in clear.</param>
    public static IReadOnlyList<ReviewField> Of(
        PersonModel model, Identity person, Identity record, IReadOnlyDictionary<string, (string Level, double Bits)> known,
        bool byFormerNumber, bool opened)
    {
        var (roster, other) = (person.ToProfile(), record.ToProfile());
        var evidence = model.Compare(roster, other, 0);
        if (byFormerNumber && evidence.Number != 0)
            evidence = model.Compare(roster with { Number = other.Number }, other, 0);
        var reasons = model.Explain(evidence, 0).ToDictionary(reason => reason.Feature, StringComparer.Ordinal);
        var (left, right) = opened ? (record, person) : (record.Masked(), person.Masked());
        return
        [
            .. s_fields.Select(field => reasons.GetValueOrDefault(field.Feature) is { } reason
                ? new ReviewField(
                    field.Feature, field.Title, field.Value(left), field.Value(right), reason.Level, reason.Text,
                    known.TryGetValue(field.Feature, out var said) && said.Level == reason.Level ? said.Bits : Math.Round(reason.Bits, 2))
                : new ReviewField(field.Feature, field.Title, field.Value(left), field.Value(right), "", s_missing, 0)),
        ];
    }
}
