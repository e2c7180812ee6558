using Grpc.Core;
using LowIncomeMonitor.Api.Indicators;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Counts for leaders over gRPC.</summary>
public sealed class IndicatorsService(ICaseCounts cases, IRosterDirectory roster, ApiOptions options)
    : Wire.Indicators.IndicatorsBase
{
    private const string Programme = "programme:";
    private const string Rule = "rule:";

    public override async Task<SummaryResponse> Summary(SummaryRequest request, ServerCallContext context)
    {
        var region = default(RegionCode);
        if (request.Region.Length > 0)
        {
            var reading = RegionCode.Parse(request.Region);
            region = reading.IsOk ? reading.Code : throw new FaultyRequestException($"region: {reading.Reason}");
        }

        var visible = Caller.Of(context).Regions.Select(r => RegionCode.Parse(r).Code).ToList();
        var counts = await cases.CountAsync(context.CancellationToken);
        var people = await roster.CountsAsync(context.CancellationToken);
        return new SummaryResponse
        {
            AsOfMs = counts.AsOf.ToUnixTimeMilliseconds(),
            SuppressedBelow = options.SuppressBelow,
            Regions = { IndicatorTable.Build(region, visible, people, counts, options.SuppressBelow).Select(ToProto) },
        };
    }

    private static RegionCounts ToProto(IndicatorRow row)
    {
        var counts = new RegionCounts
        {
            Region = row.Region,
            Households = Of(row, "households"),
            People = Of(row, "people"),
            Red = Of(row, "red"),
            Orange = Of(row, "orange"),
            Yellow = Of(row, "yellow"),
            Overdue = Of(row, "overdue"),
            AddSide = Of(row, "add_side"),
            RemoveSide = Of(row, "remove_side"),
        };
        foreach (var column in row.Counts.Keys.Order(StringComparer.Ordinal))
        {
            if (column.StartsWith(Rule, StringComparison.Ordinal))
                counts.ByRule[column[Rule.Length..]] = Of(row, column);
            else if (column.StartsWith(Programme, StringComparison.Ordinal))
                counts.ByProgramme[column[Programme.Length..]] = Of(row, column);
        }

        return counts;
    }

    private static Count Of(IndicatorRow row, string column) =>
        row.Counts.TryGetValue(column, out var count)
            ? new Count { Value = count ?? 0, Suppressed = count is null }
            : new Count();
}
