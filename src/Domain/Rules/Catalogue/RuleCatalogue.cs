namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>The rules in force, in order of id. Listed by hand, so that "go to definition" leads to each.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new A01HighOwnMedicalPayment(),
        new A18BreadwinnerDied(),
        new A22RigidSpendingRatio(),
        new P01PaidWithoutEnrolment(),
        new P02DueMonthNotPaid(),
        new P03PaidOtherThanApproved(),
        new P04PaidAfterEndOrDeath(),
        new P05ExclusiveBenefitsPaid(),
        new P07ReturnedAndNotPaidAgain(),
        new P09RaiseNotPaid(),
        new R01DeathReportedForHelpedPerson(),
        new R02MemberInCustody(),
        new R03VehicleRegisteredToMember(),
        new R04PropertyBeyondOneDwelling(),
        new R05AssetsAboveLimit(),
        new R06WorkBringsIncomeToLine(),
        new R07EmployeePensionStarted(),
        new R08BusinessListsMember(),
        new R09MemberOnPublicPayroll(),
        new R10RegisteredResidenceElsewhere(),
        new R11HelpedTwice(),
        new R12MarriageOrDivorce(),
        new R25RecognitionRunsOut(),
        new V01NumberUnusable(),
        new V02NumberAndPersonDoNotPair(),
        new V03SameNumberOtherPerson(),
        new V06PersonsDoNotAddUp(),
        new V09AuthorisationMissing(),
    ];
}
