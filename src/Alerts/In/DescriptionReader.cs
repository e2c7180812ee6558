using System.Globalization;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Alerts.In;

/// <summary>Reads entries of the features topic; what cannot be read goes to quarantine.</summary>
internal static class DescriptionReader
{
    public static IReadOnlyList<IncomingDescription> Read(LogBatch batch) => [.. batch.Messages.Select(Read)];

    private static IncomingDescription Read(LogMessage message)
    {
        HouseholdFeatures features;
        try
        {
            features = HouseholdFeatures.Parser.ParseFrom(message.Value.Span);
        }
        catch (InvalidProtocolBufferException fault)
        {
            throw new PoisonRecordException(message, "log.undecodable", "The entry is not a description of a household.", fault);
        }

        if (FieldAtFault(features) is { } field)
            throw new PoisonRecordException(message, "log.undecodable", $"The description of a household has no usable {field}.");
        return new()
        {
            HouseholdId = features.HouseholdId,
            Region = RegionCode.Parse(features.Region).Code.ToStatisticalCode(),
            On = Day(features.On)!.Value,
            Revision = features.Revision,
            Names = features.Names,
            Values = features.Values,
            Groups = new(features.Groups.SexOfHead, features.Groups.AgeOfHead, features.Groups.Area, features.Groups.Disability),
            Programmes = [.. features.Programmes],
            Needs = [.. features.Needs.Select(need => new NeedEvent(Day(need.On)!.Value, need.Kind))],
        };
    }

    private static string? FieldAtFault(HouseholdFeatures features) => features switch
    {
        { HouseholdId: "" } => "household_id",
        { Revision: <= 0 } => "revision",
        { Groups: null } => "groups",
        _ when !RegionCode.Parse(features.Region).IsOk => "region",
        _ when Day(features.On) is null => "on",
        _ when features.Names.Count != features.Values.Count || features.Names.Distinct().Count() != features.Names.Count => "names",
        _ when features.Programmes.Any(programme => programme.Length == 0 || programme.Contains(',')) => "programmes",
        _ when features.Needs.Any(need => Day(need.On) is null || need.Kind is not (NeedEvent.Enrolled or NeedEvent.Relief)) => "needs",
        _ => null,
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
