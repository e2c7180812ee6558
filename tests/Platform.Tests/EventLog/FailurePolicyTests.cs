using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Platform.Tests.EventLog;

public sealed class FailurePolicyTests
{
    private static readonly FailurePolicy Policy = new();

    private static readonly LogMessage Message = new(new("t", 0), 5, DateTimeOffset.UnixEpoch, default, default);

    [Fact]
    public void Decide_AnyRuleAndCount_EndsInOneStepAndNeverRetriesForeverExceptAnOutage() => Prop.ForAll(
        Gen.Elements(Policy.Rules.ToArray()).ToArbitrary(),
        Gen.Choose(1, 200).ToArbitrary(),
        Gen.Choose(1, 2000).ToArbitrary(),
        (rule, failures, entries) =>
        {
            var decision = Policy.Decide(rule, failures, entries);
            var outage = rule.Retries == FailureRule.Forever;
            var retryIsDue = failures <= rule.Retries
                || (rule.Then == FailureStep.Split && entries == 1 && failures - rule.Retries < Policy.TriesOfOne);
            return (decision.Step == FailureStep.Retry) == retryIsDue
                && (!outage || decision.Step == FailureStep.Retry)
                && (decision.Step == FailureStep.Split) == (!retryIsDue && rule.Then == FailureStep.Split && entries > 1)
                && (decision.Delay == TimeSpan.Zero) == (decision.Step != FailureStep.Retry);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void DelayBefore_LaterRetry_IsNotShorterAndBounded() => Prop.ForAll(
        Gen.Choose(1, 10_000).ToArbitrary(),
        retry => Policy.Outage.DelayBefore(retry) <= Policy.Outage.DelayBefore(retry + 1)
            && Policy.Outage.DelayBefore(retry) >= Policy.Outage.FirstDelay
            && Policy.Outage.DelayBefore(retry) <= Policy.Outage.LongestDelay).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("08006", FailureStep.Retry)]
    [InlineData("57P01", FailureStep.Retry)]
    [InlineData("53300", FailureStep.Retry)]
    [InlineData("25006", FailureStep.Retry)]
    [InlineData("40001", FailureStep.Retry)]
    [InlineData("40P01", FailureStep.Retry)]
    [InlineData("42P01", FailureStep.Stop)]
    [InlineData("42501", FailureStep.Stop)]
    [InlineData("23505", FailureStep.Split)]
    [InlineData("22021", FailureStep.Split)]
    public void RuleFor_DatabaseCode_LeadsToTheStep(string code, FailureStep expected)
    {
        var rule = Policy.RuleFor(new PostgresException("text", "ERROR", "ERROR", code));
        Assert.Equal(expected, Policy.Decide(rule, 1, 1000).Step);
    }

    [Fact]
    public void RuleFor_EachOwnException_LeadsToItsStep()
    {
        Assert.Equal(FailureStep.Reseek, Step(new PositionMovedException("g", new("t", 0), 5)));
        Assert.Equal(FailureStep.Quarantine, Step(new PoisonRecordException(Message, "code", "text")));
        Assert.Equal(FailureStep.Retry, Step(new DatabaseUnavailableException(new TimeoutException())));
        Assert.Equal(FailureStep.Split, Step(new InvalidOperationException()));
        Assert.Equal(FailureStep.Retry, Step(new NpgsqlException("broken", new IOException())));
    }

    [Fact]
    public void RuleFor_TimeOutOfACommand_IsNotAnOutage()
    {
        var rule = Policy.RuleFor(new NpgsqlException("slow", new TimeoutException()));
        Assert.NotEqual(FailureRule.Forever, rule.Retries);
        Assert.Equal(FailureStep.Split, Policy.Decide(rule, rule.Retries + 1, 2).Step);
    }

    [Fact]
    public void RuleFor_RowOfAModule_ComesFirst()
    {
        var own = new FailureRule("full", failure => failure is IOException, 0, default, default, FailureStep.Stop);
        Assert.Same(own, new FailurePolicy([own]).RuleFor(new IOException()));
    }

    [Fact]
    public void ToString_Table_NamesEveryRule()
    {
        var text = Policy.ToString();
        Assert.All(Policy.Rules, rule => Assert.Contains(rule.When, text, StringComparison.Ordinal));
        Assert.Equal(Policy.Rules.Count, text.Count(c => c == '\n'));
    }

    private static FailureStep Step(Exception failure) => Policy.Decide(Policy.RuleFor(failure), 1, 1000).Step;
}
